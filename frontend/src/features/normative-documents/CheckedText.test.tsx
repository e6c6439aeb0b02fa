import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { marked } from './CheckedText';

test('each hit is marked in its place with its category, and overlapping ones are shown once', () => {
  const { container } = render(
    <p>
      {marked('违者处以罚款并没收。', [
        { start: 2, length: 3, word: '处以罚', category: 'penalty' },
        { start: 4, length: 2, word: '罚款', category: 'penalty' },
        { start: 7, length: 2, word: '没收', category: 'penalty' },
      ])}
    </p>,
  );
  expect(container.textContent).toBe('违者处以罚行政处罚款行政处罚并没收行政处罚。');
  expect([...container.querySelectorAll('mark')].map((mark) => mark.firstChild?.textContent)).toEqual(['处以罚', '款', '没收']);
});
