package org.sangathan.acts;

import java.util.List;

/// Capabilities that a module asks the gate for beside the names of acts and what its pages say
/// that they see. A module that does so registers one as a bean.
public record AskedOfGate(List<String> capabilities) {}
