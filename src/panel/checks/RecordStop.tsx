import { checksWords as say } from '../../locales/checks-words';
import { panelStore } from '../store';
import { type StopAsked, stopAsked } from './stop-asked';

/** Leads to where staff write down what they did: the thread keeps its room. */
export function RecordStop(asked: StopAsked) {
  const open = () => {
    stopAsked.current = asked;
    panelStore.setState({ dialog: 'record-stop' });
  };
  return (
    <button type="button" class="btn" onClick={open}>
      {say.record}
    </button>
  );
}
