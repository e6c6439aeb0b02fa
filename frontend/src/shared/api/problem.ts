/** Problem details (RFC 9457) as the API writes them: `title` and `detail` are Chinese sentences for people, `code` is for programs. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly code: string | undefined;
  readonly detail: string | undefined;
  readonly errors: Readonly<Record<string, string[]>>;
  readonly traceId: string | undefined;

  constructor(status: number, body: ProblemBody = {}) {
    const title = body.title ?? titleOf(status);
    super(title);
    this.name = 'Problem';
    this.status = status;
    this.title = title;
    this.code = body.code;
    this.detail = body.detail;
    this.errors = body.errors ?? {};
    this.traceId = body.traceId;
  }

  /** A rule, a wrong stage or somebody else's newer change: nothing that another try or another field value would mend. */
  get isRefusal() {
    return this.status === 409 || this.status === 412 || this.status === 422 || this.status === 428;
  }
}

export type ProblemBody = { title?: string; code?: string; detail?: string; errors?: Record<string, string[]>; traceId?: string };

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(-1);
}

export async function problemFrom(response: Response): Promise<Problem> {
  try {
    return new Problem(response.status, (await response.json()) as ProblemBody);
  } catch {
    return new Problem(response.status);
  }
}

function titleOf(status: number): string {
  switch (status) {
    case -1:
      return '页面出错了，请刷新后重试';
    case 0:
      return '无法连接服务器，请检查网络后重试';
    case 401:
      return '登录已超时，请重新登录';
    case 403:
      return '没有办理这一事项的权限';
    case 404:
      return '没有找到，或者不在您的数据范围内';
    case 412:
      return '内容已被他人修改，请刷新后再办理';
    case 413:
      return '文件过大';
    case 429:
      return '操作过于频繁，请稍后再试';
    default:
      return status >= 500 ? '服务器出错，请稍后重试' : '请求未能完成';
  }
}
