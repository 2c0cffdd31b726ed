import { Choice } from '#exhibits/kit/Choice.tsx';
import { provenanceAt } from '#exhibits/kit/inputs.ts';
import { Value } from '#exhibits/kit/Provenance.tsx';
import { Slider } from '#exhibits/kit/Slider.tsx';
import { Stepper } from '#exhibits/kit/Stepper.tsx';
import { sayDuration, sayNumber } from '#exhibits/kit/say.ts';
import { type ScalingValues, scalingInputs } from './inputs.ts';
import { type Policy, policies } from './model.ts';

interface ControlsProps {
  readonly values: ScalingValues;
  readonly lang: string;
  /** `settled` is false while something is dragged. */
  readonly onChange: (patch: Partial<ScalingValues>, settled: boolean) => void;
}

const routes = (Object.keys(policies) as Policy[]).map((value) => ({ value, label: policies[value] }));

/** The four inputs that matter, and the two assumptions behind a click. */
export function Controls({ values, lang, onChange }: ControlsProps) {
  const slide = (id: 'users' | 'service' | 'requests' | 'peak') => {
    const input = scalingInputs[id];
    const { label, min, max, step } = input;
    return {
      ...{ label, min, max, step },
      value: values[id],
      provenance: provenanceAt(input, values[id]),
      onChange: (value: number) => onChange({ [id]: value }, false),
      onRelease: (value: number) => onChange({ [id]: value }, true),
    };
  };
  const { servers, policy } = scalingInputs;
  return (
    <div className="tl-hall__controls" data-script-only>
      <Slider
        {...slide('users')}
        text={sayNumber(values.users, lang)}
        ends={[
          <Value key="from" provenance="fact">
            {sayNumber(scalingInputs.users.min, lang)}
          </Value>,
          <Value key="to" provenance="fact">
            {sayNumber(scalingInputs.users.max, lang)}
          </Value>,
        ]}
      />
      <Stepper
        label={servers.label}
        min={servers.min}
        max={servers.max}
        value={values.servers}
        provenance={servers.provenance}
        onChange={(count) => onChange({ servers: count }, true)}
      />
      <Slider {...slide('service')} text={sayDuration(values.service, lang)} />
      <Choice
        legend={`${policy.label} gets the next request`}
        options={routes}
        value={values.policy}
        provenance={policy.provenance}
        onChange={(chosen) => onChange({ policy: chosen }, true)}
      />
      <details className="tl-hall__more">
        <summary>Two more assumptions: requests a day, and the peak</summary>
        <div>
          <Slider {...slide('requests')} text={sayNumber(values.requests, lang, 2)} />
          <Slider {...slide('peak')} text={`${sayNumber(values.peak, lang, 2)} times`} />
        </div>
      </details>
    </div>
  );
}
