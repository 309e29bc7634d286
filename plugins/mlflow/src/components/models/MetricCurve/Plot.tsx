import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useLanguage } from '../../../hooks/useLanguage';
import { mlflowTranslationRef } from '../../../translation';
import { formatMetric } from '../../../utils';
import styles from './Plot.module.css';

export interface PlotPoint {
  step: number;
  value: number;
}

const WIDTH = 640;
const HEIGHT = 220;
const LEFT = 64;
const BOTTOM = 40;
const MARGIN = 12;

/** Values over steps, two at least. */
export function Plot(props: { metric: string; points: PlotPoint[] }) {
  const { metric, points } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const language = useLanguage();
  const show = (value: number) => formatMetric(value, language);
  const values = points.map(({ value }) => value);
  const steps = points.map(({ step }) => step);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = scaleLinear()
    .domain([Math.min(...steps), Math.max(...steps)])
    .range([LEFT, WIDTH - MARGIN]);
  const y = scaleLinear()
    .domain([least, most])
    .nice()
    .range([HEIGHT - BOTTOM, MARGIN]);
  const path = line<PlotPoint>(
    ({ step }) => x(step),
    ({ value }) => y(value),
  )(points);
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('curve.summary', {
        metric,
        size: String(points.length),
        first: show(values[0]),
        last: show(values[values.length - 1]),
        least: show(least),
        most: show(most),
      })}
    >
      {y.ticks(5).map(tick => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          <line className={styles.grid} x1={LEFT} x2={WIDTH - MARGIN} />
          <text className={styles.valueTick} x={LEFT - 8} dy="0.32em">
            {show(tick)}
          </text>
        </g>
      ))}
      {x
        .ticks(6)
        .filter(Number.isInteger)
        .map(tick => (
          <text
            key={tick}
            className={styles.stepTick}
            x={x(tick)}
            y={HEIGHT - BOTTOM + 18}
          >
            {show(tick)}
          </text>
        ))}
      <text
        className={styles.stepTick}
        x={(LEFT + WIDTH - MARGIN) / 2}
        y={HEIGHT - 4}
      >
        {t('curve.step')}
      </text>
      <path className={styles.line} d={path ?? ''} />
    </svg>
  );
}
