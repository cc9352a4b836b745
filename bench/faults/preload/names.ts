import dns from 'node:dns'

// Loaded with --import into a process of the rig: names are asked of the rig's own server, and of nobody else.
const server = process.env.FAULTS_NAME_SERVER!

class OwnResolver extends dns.Resolver {
  constructor(options?: ConstructorParameters<typeof dns.Resolver>[0]) {
    super(options)
    this.setServers([server])
  }
}
dns.Resolver = OwnResolver
