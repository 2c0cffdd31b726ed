import { useSetting } from '#ui/Setting.tsx';

/** Beside the résumé: what it is, and the button that prints it. */
export function PrintBar() {
  const { words } = useSetting();
  return (
    <div className="tl-printbar">
      <p>{words.resumeNote}</p>
      <button className="tl-button" type="button" data-script-only onClick={() => window.print()}>
        {words.print}
      </button>
    </div>
  );
}
