/// Single sign-on: the organisation's own directory says who somebody is (OpenID Connect). It makes
/// no accounts; who comes by it is known by a link that they made on purpose, or by a claim that
/// the operator trusts.
///
/// Owns: `single_sign_on`. Uses: words, database, peers, acts, pages, accounts, signin.
@NullMarked
package org.sangathan.singlesignon;

import org.jspecify.annotations.NullMarked;
