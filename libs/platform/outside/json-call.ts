import { passing } from './failure';

export interface JsonCall {
  url: string;
  /** Absent: GET. A form is sent as `application/x-www-form-urlencoded`. */
  body?: { json: unknown } | { form: Record<string, string> } | undefined;
  headers?: Record<string, string> | undefined;
  timeoutMs: number;
  /** Begins every failure's code: `zarinpal-timeout`. */
  whom: string;
}

export interface JsonAnswer {
  status: number;
  body: unknown;
}

/**
 * One call to an outside system that speaks JSON. An answer of any status is an answer; silence, a broken line and
 * something that is not JSON are passing failures, after which nobody knows what became of the call.
 */
export async function callJson({ url, body, headers, timeoutMs, whom }: JsonCall): Promise<JsonAnswer> {
  const answer = await callText({ url, body, headers, timeoutMs, whom });
  try {
    return { status: answer.status, body: JSON.parse(answer.text) };
  } catch (error) {
    throw passing(`${whom}-unreadable`, error);
  }
}

async function callText({ url, body, headers, timeoutMs, whom }: JsonCall): Promise<{ status: number; text: string }> {
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json', ...(body && 'json' in body ? { 'content-type': 'application/json' } : {}), ...headers },
      signal: deadline,
      ...(body ? { method: 'POST', body: 'json' in body ? JSON.stringify(body.json) : new URLSearchParams(body.form) } : {}),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    throw passing(`${whom}-${deadline.aborted ? 'timeout' : 'unreachable'}`, error);
  }
}
