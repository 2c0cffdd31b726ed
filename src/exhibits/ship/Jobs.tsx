import { sayNumber } from '#exhibits/kit/say.ts';
import type { Schedule } from './pipeline.ts';

/** The jobs of a pipeline over time, one row per runner; the longest path is thick. */
export function Jobs({ schedule, lang }: { readonly schedule: Schedule; readonly lang: string }) {
  const { jobs, makespan, criticalPath } = schedule;
  const runners = Math.max(...jobs.map(({ runner }) => runner)) + 1;
  const pitch = Math.min(16, 60 / runners);
  const across = (time: number) => `${Math.round((1000 * time) / makespan) / 10}%`;
  return (
    <svg className="tl-pipe" width="100%" height="84">
      {jobs.map(({ id, runner, start, finish }) => {
        const isCritical = criticalPath.includes(id);
        const height = isCritical ? pitch - 2 : pitch / 3;
        return (
          <rect
            key={id}
            className="tl-pipe__work"
            x={across(start)}
            width={across(finish - start - 2)}
            y={runner * pitch + (pitch - height) / 2}
            height={height}
          />
        );
      })}
      <text className="tl-pipe__zero" y="80">
        0
      </text>
      <text x="100%" y="80" textAnchor="end">{`${sayNumber(makespan, lang)} s`}</text>
    </svg>
  );
}
