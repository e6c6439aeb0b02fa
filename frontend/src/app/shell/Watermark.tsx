import { useEffect, useState } from 'react';
import { useUser } from '@/shared/auth/session';
import { instantText } from '@/shared/text/dates';

const minute = 60_000;
const now = () => instantText(new Date().toISOString());

/** 水印: who looked, and when, on every page that shows personal data and on its print. A picture of the screen names its author. */
export function Watermark() {
  const { displayName, userName } = useUser();
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), minute);
    return () => clearInterval(timer);
  }, []);
  return (
    <svg className="watermark" aria-hidden="true">
      <defs>
        <pattern id="watermark" width="320" height="200" patternUnits="userSpaceOnUse" patternTransform="rotate(-20)">
          <text x="10" y="60">{`${displayName} ${userName}`}</text>
          <text x="10" y="80">{time}</text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#watermark)" />
    </svg>
  );
}
