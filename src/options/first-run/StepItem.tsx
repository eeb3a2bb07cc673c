import type { ComponentChildren } from 'preact';
import type { Step } from '../../domain/first-run';
import { firstRunWords as say } from '../../locales/first-run-words';

type Props = { step: Step; done: boolean; isNext: boolean; children: ComponentChildren };

/** One step, whether it is done, and how it is done. */
export function StepItem({ step, done, isNext, children }: Props) {
  return (
    <li id={`step-${step}`} class={done ? 'step done' : 'step'} aria-current={isNext ? 'step' : undefined}>
      <h2>
        {say.steps[step]} <small>{done ? say.done : say.notDone}</small>
      </h2>
      {children}
    </li>
  );
}
