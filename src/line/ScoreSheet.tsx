import { useDrawing } from './DrawingContext.ts';

/** The score as drawings, one for each width of its container; CSS shows the one that fits. */
export function ScoreSheet() {
  return useDrawing().scores.map(({ width, height, strokes, rings, leaders }, index) => (
    <svg
      className="tl-sheetmusic"
      key={width}
      data-size={index}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {strokes.map(({ role, d, order }) => (
        <path key={d} data-role={role} data-order={order} pathLength="1" d={d} />
      ))}
      <path data-role="leader" d={leaders} />
      {rings.map(({ x, y }) => (
        <circle key={x + y * width} cx={x} cy={y} r="11" />
      ))}
    </svg>
  ));
}
