import { memo } from 'react';
import { Heading } from '#exhibits/kit/Heading.tsx';
import { describeCeiling, neededRows, serverRows, storyLoad, tabledWork, wordsUsed } from './describe.ts';

/** The model's results for other numbers of servers, and its terms. */
export const ModelTables = memo(function ModelTables({ lang }: { readonly lang: string }) {
  return (
    <>
      <div>
        <Heading>Words</Heading>
        <p>{wordsUsed}</p>
      </div>
      <table className="tl-tally">
        <caption>1 lakh users, round robin, 50 ms of work, in the long run</caption>
        <thead>
          <tr>
            <th scope="col">Servers</th>
            <th scope="col">Mean</th>
            <th scope="col">p95</th>
          </tr>
        </thead>
        <tbody>
          {serverRows(storyLoad, [4, 6, 8, 12], lang).map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {row.growth ? (
                <td colSpan={2}>{row.growth}</td>
              ) : (
                <>
                  <td>{row.mean}</td>
                  <td>{row.p95}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <table className="tl-tally">
        <caption>Servers needed for 19 of 20 answers within 200 ms at 1 lakh users</caption>
        <thead>
          <tr>
            <td />
            {tabledWork.map((work) => (
              <th key={work} scope="col">{`${work} ms of work`}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {neededRows(storyLoad, lang).map(({ name, needed }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {needed.map((servers, index) => (
                <td key={tabledWork[index]}>{servers}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Heading>When more servers stop helping</Heading>
        <p>{describeCeiling(lang)}</p>
      </div>
    </>
  );
});
