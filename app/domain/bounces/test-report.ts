type Said = { to: string; action?: string; status?: string; type?: string }

/** What a mail server sends to a return path, as Postfix writes it. */
export const reportOf = ({
  to,
  action = 'failed',
  status = '5.1.1',
  type = 'multipart/report; report-type=delivery-status',
}: Said) =>
  `Received: from mx.example.net by sign.example.org
From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
To: ${to}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: ${type};
\tboundary="4bB6.1764/mx.example.net"

--4bB6.1764/mx.example.net
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

--4bB6.1764/mx.example.net
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net
Arrival-Date: Wed, 25 Nov 2026 20:00:00 +0000 (UTC)

Final-Recipient: rfc822; ada@example.org
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1 <ada@example.org>: User unknown

--4bB6.1764/mx.example.net
Content-Type: message/rfc822

Subject: Your code
Status: 5.1.1
Action: failed

--4bB6.1764/mx.example.net--
`.replaceAll('\n', '\r\n')

type Complaint = { type?: string; mailFrom?: string; returnPath?: string; to?: string }

/** A complaint as a provider sends it (RFC 5965, appendix B), to the address it was told. */
export const complaintOf = ({
  type = 'abuse',
  mailFrom = '',
  returnPath = '',
  to = 'complaints@sign.example.org',
}: Complaint) =>
  `From: <feedback@mx.example.net>
To: ${to}
Subject: FW: News
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report;
\tboundary="part1_13d.2e68ed54_boundary"

--part1_13d.2e68ed54_boundary
Content-Type: text/plain; charset="US-ASCII"

This is an email abuse report for an email message received from us.

--part1_13d.2e68ed54_boundary
Content-Type: message/feedback-report

Feedback-Type: ${type}
User-Agent: SomeGenerator/1.0
Version: 1
${mailFrom && `Original-Mail-From: <${mailFrom}>\n`}Original-Rcpt-To: <redacted@example.org>

--part1_13d.2e68ed54_boundary
Content-Type: message/rfc822

${returnPath && `Return-Path: <${returnPath}>\n`}From: <no-reply@sign.example.org>
Subject: News

Feedback-Type: abuse
--part1_13d.2e68ed54_boundary--
`.replaceAll('\n', '\r\n')
