import { useState } from 'react';
import { Checks } from '#exhibits/kit/Checks.tsx';
import { Choice } from '#exhibits/kit/Choice.tsx';
import { provenanceAt } from '#exhibits/kit/inputs.ts';
import { Press } from '#exhibits/kit/Press.tsx';
import { Slider } from '#exhibits/kit/Slider.tsx';
import { sayNumber, sayShare } from '#exhibits/kit/say.ts';
import { type PaymentsValues, paymentsInputs } from './inputs.ts';
import { VerdictMark } from './Marks.tsx';
import { familyNames, guardNames } from './model.ts';
import { Volume } from './Volume.tsx';

interface HoodProps {
  readonly values: PaymentsValues;
  readonly lang: string;
  readonly onChange: (patch: Partial<PaymentsValues>, settled: boolean) => void;
}

const guards = guardNames.map((id) => {
  const [label = '', detail = ''] = paymentsInputs[id].label.split(': ');
  return { id, label, detail };
});
const courses = familyNames.map((value) => ({ value, label: paymentsInputs.family.options[value] }));

/** The careful handler's guards, as a list; and once the hood is open everything else that can be changed. */
export function Hood({ values, lang, onChange }: HoodProps) {
  const [open, setOpen] = useState(false);
  return (
    <section className="tl-hood" aria-label="Guards" data-open={open || undefined}>
      <h3>Guards</h3>
      {/* Under an open hood the list is for print alone. */}
      <ul role="list" className="tl-guards">
        {guards.map(({ id, label, detail }) => (
          <li key={id}>
            <VerdictMark glyph={values[id] ? 'check' : 'cross'} />
            <span>
              <b>{label}</b> {detail}
              {!values[id] && <i> (down)</i>}
            </span>
          </li>
        ))}
      </ul>
      <Press expanded={open} onPress={() => setOpen(!open)}>
        {open ? 'Close the hood' : 'Open the hood'}
      </Press>
      {open && <Controls values={values} lang={lang} onChange={onChange} />}
    </section>
  );
}

function Controls({ values, lang, onChange }: HoodProps) {
  const slider = (id: 'lose' | 'duplicate' | 'forge' | 'payments', text: string) => (
    <Slider
      label={paymentsInputs[id].label}
      value={values[id]}
      min={paymentsInputs[id].min}
      max={paymentsInputs[id].max}
      step={paymentsInputs[id].step}
      text={text}
      provenance={provenanceAt(paymentsInputs[id], values[id])}
      onChange={(value) => onChange({ [id]: value }, false)}
      onRelease={(value) => onChange({ [id]: value }, true)}
    />
  );
  return (
    <div className="tl-hood__inside" data-script-only>
      <div>
        <Checks
          legend="The careful handler’s guards"
          look="list"
          options={guards.map((guard) => ({ ...guard, checked: values[guard.id] }))}
          onToggle={(id, checked) => onChange({ [id]: checked }, true)}
        />
        <Checks
          legend="Messages"
          look="list"
          options={[{ id: 'orderPaid', label: paymentsInputs.orderPaid.label, checked: values.orderPaid }]}
          onToggle={(id, checked) => onChange({ [id]: checked }, true)}
        />
      </div>
      <div>
        <Choice
          legend={paymentsInputs.family.label}
          options={courses}
          value={values.family}
          provenance="assumption"
          onChange={(family) => onChange({ family }, true)}
        />
        {slider('duplicate', sayShare(values.duplicate, lang))}
        {slider('lose', sayShare(values.lose, lang))}
        {slider('forge', sayShare(values.forge, lang))}
        {slider('payments', sayNumber(values.payments, lang))}
        <Volume lang={lang} />
      </div>
    </div>
  );
}
