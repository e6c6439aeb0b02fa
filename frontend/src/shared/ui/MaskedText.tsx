import { EyeOutlined } from '@ant-design/icons';
import { Button, Form, Input, Popover } from 'antd';
import { useEffect, useState } from 'react';
import { ProblemAlert } from './ProblemView';

type Props = {
  /** As the API sends it, already masked. */
  masked: string;
  /** What it is, for the reader of the screen and of the audit log. */
  label: string;
  /** Asks for the plain value; the server records who looked and why. Absent where this user may not. */
  onReveal?: (reason: string) => Promise<string>;
};

const shownFor = 60_000;

/** Personal data, masked until somebody gives a reason to see it, and masked again a minute later. */
export function MaskedText({ masked, label, onReveal }: Props) {
  const [plain, setPlain] = useState<string>();
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (plain === undefined) return undefined;
    const timer = setTimeout(() => setPlain(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [plain]);

  if (!onReveal || plain !== undefined) return <span className="figure">{plain ?? masked}</span>;

  const reveal = async ({ reason }: { reason: string }) => {
    setBusy(true);
    setFailure(undefined);
    try {
      setPlain(await onReveal(reason));
      setOpen(false);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  const form = (
    <Form layout="vertical" onFinish={(values: { reason: string }) => void reveal(values)} className="reveal">
      <Form.Item name="reason" label="查看理由（记入审计日志）" rules={[{ required: true, min: 2, message: '请写明查看理由' }]}>
        <Input.TextArea rows={2} maxLength={200} autoFocus />
      </Form.Item>
      <ProblemAlert error={failure} />
      <Button type="primary" htmlType="submit" size="small" loading={busy}>
        查看
      </Button>
    </Form>
  );

  return (
    <span className="figure">
      {masked}{' '}
      <Popover content={form} title={`查看${label}`} trigger="click" open={open} onOpenChange={setOpen} destroyOnHidden>
        <Button type="text" size="small" icon={<EyeOutlined />} aria-label={`查看${label}`} />
      </Popover>
    </span>
  );
}
