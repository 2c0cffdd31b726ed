/** A description as people type it into a form: sentences, and points that begin with a bullet or a dash. */
export function divided(description: string): {
  readonly summary: string;
  readonly points: readonly string[];
} {
  const summary: string[] = [];
  const points: string[] = [];
  let isPoint = false;
  // Several bullets may be on one line; a dash or a star counts only at the start of a line.
  for (const line of description
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]*[•●▪‣◦][ \t]*/g, '\n• ')
    .split('\n')) {
    const point = /^\s*[•*–—-]\s+(.*)$/.exec(line)?.[1]?.trim();
    if (point !== undefined) {
      if (point !== '') points.push(point);
      isPoint = true;
    } else if (line.trim() === '') {
      isPoint = false;
      if (points.length === 0) summary.push('');
    } else if (isPoint && points.length > 0) points[points.length - 1] += ` ${line.trim()}`;
    else summary.push(line.trim());
  }
  return {
    summary: summary
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    points,
  };
}
