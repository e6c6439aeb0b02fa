import { Alert, Button, Result } from 'antd';
import { problemOf, type Problem } from '@/shared/api/problem';

/** What went wrong, in one sentence with its article, and the number to quote when asking for help. */
export function ProblemAlert({ error, onClose }: { error: unknown; onClose?: () => void }) {
  if (!error) return null;
  const problem = problemOf(error);
  return (
    <Alert
      role="alert"
      type={problem.isRefusal ? 'warning' : 'error'}
      showIcon
      closable={onClose ? { onClose, 'aria-label': '关闭提示' } : false}
      title={problem.title}
      description={<ProblemDetail problem={problem} />}
    />
  );
}

function ProblemDetail({ problem }: { problem: Problem }) {
  if (!problem.detail && Object.keys(problem.errors).length === 0 && !problem.traceId) return null;
  return (
    <>
      {problem.detail && <p className="problem-detail">{problem.detail}</p>}
      <FieldProblems problem={problem} />
      <Reference problem={problem} />
    </>
  );
}

function FieldProblems({ problem }: { problem: Problem }) {
  const messages = Object.values(problem.errors).flat();
  return messages.length === 0 ? null : (
    <ul className="problem-fields">
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}

function Reference({ problem }: { problem: Problem }) {
  return problem.traceId && !problem.isRefusal && problem.status !== 400 ? (
    <p className="reference">
      反馈问题时请提供编号：<code>{problem.traceId}</code>
    </p>
  ) : null;
}

/** A whole page or panel that could not be loaded. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const problem = problemOf(error);
  const hopeless = problem.status === 403 || problem.status === 404;
  return (
    <Result
      status={hopeless ? 'info' : 'warning'}
      title={<span role="alert">{problem.title}</span>}
      subTitle={
        <>
          {problem.detail}
          <FieldProblems problem={problem} />
          <Reference problem={problem} />
        </>
      }
      extra={
        onRetry &&
        !hopeless && (
          <Button type="primary" onClick={onRetry}>
            重试
          </Button>
        )
      }
    />
  );
}
