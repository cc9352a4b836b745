/**
 * Partners: bodies that ask their own people to sign, each with a link and a number of its own. The link marks a form,
 * never a person: nothing is kept of who opened it, and the number falls when somebody who came by it leaves.
 */
export { addPartner, readPartnerForm, type PartnerFaults } from './add-partner.ts'
export { closePartner, reopenPartner } from './close-partner.ts'
export { listPartners, type Partner, type PartnerPage } from './list-partners.ts'
export { findOpenPartner, isPartnerCode, openPartner } from './open-partner.ts'
export { findPartnerNumber, numberToken, type PartnerNumber } from './partner-number.ts'
