/** Adds to each change what asked for it, so that an id is never taken for another request's. */
export const reviewRequests = `
-- SHA-256 of the request's name and input; null for changes made before, and for those without a request.
ALTER TABLE reviewChange ADD COLUMN requestHash TEXT;
`
