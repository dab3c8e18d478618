package org.sangathan;

import java.util.Optional;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import picocli.CommandLine;

/// Where the program begins: each word after `./sangathan` is a command of [Commands]. Beans bear
/// the whole name of their class, because two modules may have a class of one name.
@SpringBootApplication(
    proxyBeanMethods = false,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Sangathan {

  static void main(String[] arguments) {
    CommandLine commands = new CommandLine(new Commands());
    bench().ifPresent(commands::addSubcommand);
    int exit = commands.execute(arguments);
    // A server goes on by its own threads; everything else ends here.
    if (exit != Commands.GOES_ON) System.exit(exit);
  }

  /// Only there when the program was built for measuring; never in the product.
  private static Optional<Object> bench() {
    try {
      Class<?> bench = Class.forName("org.sangathan.Bench");
      return Optional.of(bench.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }
}
