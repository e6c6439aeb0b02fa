import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { sessionQuery, useUser } from '@/shared/auth/session';

const warnBefore = 2;
const tick = 15_000;

/** Two minutes before the server ends an idle session, asks whether somebody is still there; the form on the screen stays as it is. */
export function IdleNotice() {
  const { idleMinutes } = useUser();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);

  useEffect(() => {
    if (idleMinutes <= warnBefore) return undefined;
    let lastAct = Date.now();
    const unsubscribe = client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'success') lastAct = Date.now();
    });
    const timer = setInterval(() => setAsking(Date.now() - lastAct > (idleMinutes - warnBefore) * 60_000), tick);
    return () => {
      unsubscribe();
      clearInterval(timer);
    };
  }, [client, idleMinutes]);

  const stay = () => {
    setAsking(false);
    void client.refetchQueries({ queryKey: sessionQuery.queryKey });
  };
  return (
    <Modal
      open={asking}
      title="即将自动退出"
      onCancel={stay}
      footer={
        <Button type="primary" onClick={stay}>
          继续办理
        </Button>
      }
    >
      较长时间没有操作，为保护数据，系统将在 {warnBefore} 分钟内自动退出。
    </Modal>
  );
}
