/** EdDSA, ES256 and RS256 (RFC 9053, RFC 8812): what devices sign with, and what every runtime of ours can check. */
export const algorithms = [-8, -7, -257]
