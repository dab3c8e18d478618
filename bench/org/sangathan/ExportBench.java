package org.sangathan;

import java.io.OutputStream;
import java.util.function.Function;
import org.sangathan.organisation.Organisation;
import org.sangathan.words.Spreadsheet;
import org.springframework.context.ConfigurableApplicationContext;

/// All units of a nation, read from the database and written as a file that nobody keeps.
final class ExportBench {
  private final Organisation organisation;
  private final BenchReport report;

  ExportBench(ConfigurableApplicationContext context, BenchReport report) {
    this.organisation = context.getBean(Organisation.class);
    this.report = report;
  }

  void run() {
    write("CSV", Spreadsheet::csv);
    write("XLSX", to -> Spreadsheet.xlsx(to, "units"));
  }

  private void write(String name, Function<OutputStream, Spreadsheet> form) {
    Counting to = new Counting();
    report.beginHeap();
    long begin = System.nanoTime();
    int rows;
    try (Spreadsheet sheet = form.apply(to)) {
      rows = organisation.export(sheet);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    report.add("export", name + " rows", rows, "units");
    report.add("export", name + " size", to.bytes / 1e6, "MB");
    report.add("export", name + " time", seconds, "s");
    report.add("export", name + " rate", rows / seconds, "units/s");
    report.addHeap("export", name + " ");
  }

  private static final class Counting extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
  }
}
