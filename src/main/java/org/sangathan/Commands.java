package org.sangathan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sangathan.backup.BackupRefused;
import org.sangathan.database.ServerRefusal;
import org.sangathan.keys.TokenRefused;
import org.sangathan.messages.GatewayRefused;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedRuntimeException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The words after `./sangathan`, each with what it does.
@Command(name = "sangathan", subcommands = HelpCommand.class)
final class Commands implements Runnable {
  /// The exit code of a command whose server goes on after it.
  static final int GOES_ON = -1;

  private static final int REFUSED = 1;
  private static final String OWN = "data";
  private static final String DEMO = "demo";
  private static final String JOIN = "--sangathan.join=true";
  private static final String QUIET = "--logging.level.root=warn";

  private static final List<Class<? extends RuntimeException>> TOLD =
      List.of(ServerRefusal.class, GatewayRefused.class, TokenRefused.class);

  private final Terminal terminal = new Terminal();

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  @Command(name = "start", description = "start the server with your organisation's own data")
  int start(@Mixin ServerOptions options) {
    return serve(options, options.settings(OWN), context -> true);
  }

  @Command(name = "demo", description = "start with a whole state that never existed")
  int demo(
      @Mixin ServerOptions options,
      @Option(names = "--members", defaultValue = "300000", description = "how many people")
          long members) {
    List<String> settings = options.settings(DEMO);
    settings.add(DemoCommand.SETTING);
    return serve(options, settings, context -> DemoCommand.load(context, members, terminal));
  }

  @Command(name = "dev", description = "the demo from the sources, pages read anew at each request")
  int dev(
      @Mixin ServerOptions options,
      @Option(names = "--members", defaultValue = "20000", description = "how many people")
          long members) {
    return demo(options, members);
  }

  @Command(name = "train", hidden = true, description = "a start without a person, for the cache")
  int train() {
    return new Training().run();
  }

  @Command(name = "doctor", description = "count everything again and compare")
  int doctor(
      @Mixin StorageOptions storage,
      @Option(names = "--mend", description = "put right what differs") boolean mend,
      @Option(names = "--audit", description = "the audit trail instead of the figures")
          boolean audit,
      @Option(names = "--day", description = "the trail of one day only, yyyy-mm-dd")
          @Nullable LocalDate day) {
    if (audit) {
      return at(storage, context -> context.getBean(AuditCommands.class).look(day, terminal));
    }
    return at(storage, context -> context.getBean(DoctorCommand.class).run(mend, terminal));
  }

  @Command(name = "keys", description = "keys show, keys rotate, keys move token, keys move file")
  int keys(
      @Mixin StorageOptions storage,
      @Parameters(index = "0", defaultValue = "show", description = "show, rotate or move")
          String what,
      @Parameters(index = "1", defaultValue = "", description = "move: to token or file") String to,
      @Option(names = "--way", description = "rotate: how the new key seals")
          @Nullable String way) {
    return at(
        storage,
        context -> {
          KeysCommand keys = context.getBean(KeysCommand.class);
          return what.equals("move") ? keys.move(to, terminal) : keys.run(what, way, terminal);
        });
  }

  @Command(name = "heads", description = "the signed heads of the audit trail's last days")
  int heads(
      @Mixin StorageOptions storage,
      @Option(names = "--days", defaultValue = "14", description = "how many days (14)") int days) {
    return at(storage, context -> context.getBean(AuditCommands.class).heads(days, terminal));
  }

  @Command(name = "import", description = "import units FILE.csv")
  int importFile(
      @Mixin StorageOptions storage,
      @Parameters(index = "0", description = "units") String what,
      @Parameters(index = "1", description = "file") Path file,
      @Option(names = "--as", description = "sign-in name of whoever imports")
          @Nullable String as) {
    return at(
        storage, context -> context.getBean(FileCommands.class).take(what, file, as, terminal));
  }

  @Command(name = "export", description = "export units FILE.csv")
  int exportFile(
      @Mixin StorageOptions storage,
      @Parameters(index = "0", description = "units") String what,
      @Parameters(index = "1", description = "file") Path file) {
    return at(storage, context -> context.getBean(FileCommands.class).give(what, file, terminal));
  }

  @Command(name = "backup", description = "everything as it is now into one file")
  int backup(
      @Mixin StorageOptions storage,
      @Mixin SecretOptions secret,
      @Parameters(index = "0", description = "file") Path file) {
    List<String> settings = storage.settings(OWN);
    settings.add(JOIN);
    return beside(settings, commands -> commands.backup(file, secret.passphrase(), terminal));
  }

  @Command(name = "restore", description = "a backup into an empty place, and look at its figures")
  int restore(
      @Mixin StorageOptions storage,
      @Mixin SecretOptions secret,
      @Parameters(index = "0", description = "file") Path file) {
    int exit =
        beside(
            storage.settings(OWN),
            commands -> commands.restore(file, secret.passphrase(), terminal));
    return exit == 0 ? doctor(storage, false, false, null) : exit;
  }

  @Command(name = "token", description = "token create --for PHONE")
  int token(
      @Mixin StorageOptions storage,
      @Parameters(index = "0", description = "create") String what,
      @Option(names = "--for", required = true, description = "phone or sign-in name") String who,
      @Option(names = "--label", defaultValue = "terminal") String label,
      @Option(names = "--days", defaultValue = "90") int days) {
    return at(
        storage,
        context ->
            context.getBean(AccountCommands.class).createToken(what, who, label, days, terminal));
  }

  @Command(name = "account", description = "account reset PHONE")
  int account(
      @Mixin StorageOptions storage,
      @Parameters(index = "0", description = "reset") String what,
      @Parameters(index = "1", description = "phone or sign-in name") String who) {
    return at(
        storage, context -> context.getBean(AccountCommands.class).reset(what, who, terminal));
  }

  @Command(name = "tries", description = "tries to sign in that failed, the most frequent first")
  int tries(
      @Mixin StorageOptions storage,
      @Option(names = "--days", defaultValue = "1", description = "how many days (1)") int days) {
    return at(storage, context -> context.getBean(AccountCommands.class).tries(days, terminal));
  }

  @Command(name = "gateway", description = "gateway try PHONE: does a message go out?")
  int gateway(
      @Mixin StorageOptions storage,
      @Parameters(index = "0", description = "try") String what,
      @Parameters(index = "1", description = "mobile number") String phone,
      @Option(names = "--lang", defaultValue = "hi", description = "hi or en") String language) {
    return at(
        storage,
        context -> context.getBean(GatewayCommand.class).run(what, phone, language, terminal));
  }

  @Command(name = "licences", description = "every part that this is made of, with its licence")
  int licences() {
    return LicencesCommand.run(System.out);
  }

  @Command(name = "scan", description = "lets a scanner of others loose on a small demo")
  int scan(
      @Option(names = "--seconds", defaultValue = "60", description = "for each kind of attack")
          long seconds) {
    return new ScanCommand(terminal, seconds).run();
  }

  private int serve(
      ServerOptions options,
      List<String> settings,
      Predicate<ConfigurableApplicationContext> after) {
    if (!options.isWholeTls()) {
      terminal.say("command.tls-half");
      return REFUSED;
    }
    try {
      ConfigurableApplicationContext context =
          new SpringApplicationBuilder(Sangathan.class).run(arguments(settings));
      if (!after.test(context)) {
        context.close();
        return REFUSED;
      }
      terminal.say("command.ready", options.shownAddress());
      if (!options.noOpen) Browser.open(options.shownAddress());
      return GOES_ON;
    } catch (NestedRuntimeException e) {
      return wasTold(e);
    }
  }

  /// Commands that serve nobody: only this machine could connect, to a port that nobody knows; no
  /// job runs, and a server that is running on the same data is joined, not stopped.
  private int at(StorageOptions storage, ToIntFunction<ConfigurableApplicationContext> work) {
    List<String> settings = storage.settings(OWN);
    settings.add("--sangathan.jobs=false");
    settings.add(JOIN);
    settings.add(QUIET);
    settings.add("--server.port=0");
    settings.add("--server.address=127.0.0.1");
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Sangathan.class)
            .logStartupInfo(false)
            .run(arguments(settings))) {
      return work.applyAsInt(context);
    } catch (TokenRefused refused) {
      terminal.say(refused);
      return REFUSED;
    } catch (NestedRuntimeException e) {
      return wasTold(e);
    }
  }

  /// Commands that only need the settings.
  private int beside(List<String> settings, ToIntFunction<BackupCommands> work) {
    settings.add(QUIET);
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(BackupCommands.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run(arguments(settings))) {
      return work.applyAsInt(context.getBean(BackupCommands.class));
    } catch (ServerRefusal refusal) {
      terminal.say(refusal);
      return REFUSED;
    } catch (BackupRefused refused) {
      terminal.refuse(refused.refusal(), refused.facts().toArray());
      return REFUSED;
    }
  }

  /// While a program starts, a refusal is told by whoever starts it; a trace would bury it.
  private static int wasTold(NestedRuntimeException e) {
    if (TOLD.stream().anyMatch(e::contains)) return REFUSED;
    throw e;
  }

  private static String[] arguments(List<String> settings) {
    return settings.toArray(String[]::new);
  }
}
