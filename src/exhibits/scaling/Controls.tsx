import { Choice } from '#exhibits/kit/Choice.tsx';
import { Heading } from '#exhibits/kit/Heading.tsx';
import { provenanceAt } from '#exhibits/kit/inputs.ts';
import { Slider } from '#exhibits/kit/Slider.tsx';
import { Stepper } from '#exhibits/kit/Stepper.tsx';
import { sayDuration, sayNumber } from '#exhibits/kit/say.ts';
import type { Kind } from '#exhibits/kit/useValues.ts';
import { type ScalingValues, scalingInputs } from './inputs.ts';
import { type Policy, policies } from './model.ts';

interface ControlsProps {
  readonly values: ScalingValues;
  readonly lang: string;
  readonly onChange: (patch: Partial<ScalingValues>, kind?: Kind) => void;
}

const balancers = (Object.keys(policies) as Policy[]).map((value) => ({ value, label: policies[value] }));

type Slid = 'users' | 'service' | 'requests' | 'peak';

function slide({ values, onChange }: ControlsProps, id: Slid) {
  const input = scalingInputs[id];
  const { label, min, max, step } = input;
  return {
    ...{ label, min, max, step },
    value: values[id],
    provenance: provenanceAt(input, values[id]),
    onChange: (value: number) => onChange({ [id]: value }, 'drag'),
    onRelease: (value: number) => onChange({ [id]: value }),
  };
}

/** All inputs that affect the answer time, to try. */
export function Sandbox(props: ControlsProps) {
  const { values, lang, onChange } = props;
  const { servers, policy } = scalingInputs;
  return (
    <div className="tl-box tl-box--fan">
      <Slider {...slide(props, 'users')} text={sayNumber(values.users, lang)} />
      <Stepper
        label={servers.label}
        min={servers.min}
        max={servers.max}
        value={values.servers}
        provenance={servers.provenance}
        onChange={(count) => onChange({ servers: count })}
      />
      <Slider {...slide(props, 'service')} text={sayDuration(values.service, lang)} />
      <Choice
        legend={policy.label}
        options={balancers}
        value={values.policy}
        provenance={policy.provenance}
        onChange={(chosen) => onChange({ policy: chosen })}
      />
    </div>
  );
}

/** The two assumptions behind the number of requests. */
export function AssumptionSliders(props: ControlsProps) {
  const { values, lang } = props;
  return (
    <div data-script-only>
      <Heading>More assumptions</Heading>
      <Slider {...slide(props, 'requests')} text={sayNumber(values.requests, lang, 2)} />
      <Slider {...slide(props, 'peak')} text={`${sayNumber(values.peak, lang, 2)} times`} />
    </div>
  );
}
