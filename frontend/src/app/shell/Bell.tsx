import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge } from 'antd';
import { Link } from 'react-router';
import { countQuery } from '@/features/notifications/api';

/** How many reminders are unread; leads to them. */
export function Bell() {
  const count = useQuery(countQuery);
  const unread = count.data?.unread ?? 0;
  return (
    <Link to="/notifications?state=unread" className="bell" aria-label={unread > 0 ? `提醒，${unread} 条未读` : '提醒，没有未读'}>
      <Badge count={unread} size="small" overflowCount={99} offset={[0, 4]}>
        <BellOutlined />
      </Badge>
    </Link>
  );
}
