import { Form, Input } from 'antd';
import { useChangePassword } from '@/shared/auth/session';
import { StepForm } from '@/shared/ui/StepForm';

type Values = { currentPassword: string; newPassword: string; repeated: string };

export function PasswordForm({ onDone }: { onDone: () => void }) {
  const change = useChangePassword();
  return (
    <StepForm<Values>
      submitLabel="修改密码"
      onSubmit={({ currentPassword, newPassword }) => change.mutateAsync({ currentPassword, newPassword })}
      onDone={onDone}
    >
      <Form.Item name="currentPassword" label="原密码" rules={[{ required: true, message: '请填写原密码' }]}>
        <Input.Password autoComplete="current-password" maxLength={256} />
      </Form.Item>
      <Form.Item name="newPassword" label="新密码" rules={[{ required: true, message: '请填写新密码' }]}>
        <Input.Password autoComplete="new-password" maxLength={256} />
      </Form.Item>
      <Form.Item
        name="repeated"
        label="再次填写新密码"
        dependencies={['newPassword']}
        rules={[
          { required: true, message: '请再次填写新密码' },
          ({ getFieldValue }) => ({
            validator: (_rule, value) => (!value || value === getFieldValue('newPassword') ? Promise.resolve() : Promise.reject(new Error('两次填写的新密码不一致'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={256} />
      </Form.Item>
    </StepForm>
  );
}
