import { render } from 'preact';
import { Options } from '../../src/options/Options';

render(<Options />, document.getElementById('app') as HTMLElement);
