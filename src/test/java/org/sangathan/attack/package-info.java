/// Our own attack suite: every route and every act of the running program, tried as every kind of
/// person against what lies outside their reach.
@org.jspecify.annotations.NullMarked
package org.sangathan.attack;
