package org.sangathan.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// One Java file as the compiler reads it, so that no test has to guess what is a comment.
record JavaFile(String path, String text, CompilationUnitTree tree, SourcePositions positions) {

  /// A text in the source, with the tree around it.
  record Text(String value, TreePath path, long line) {

    /// Is it glued to something else by a plus sign?
    boolean isConcatenated() {
      Tree parent = path.getParentPath().getLeaf();
      return parent instanceof BinaryTree sum
          && sum.getKind() == Tree.Kind.PLUS
          && !(sum.getLeftOperand() instanceof LiteralTree
              && sum.getRightOperand() instanceof LiteralTree);
    }
  }

  static List<JavaFile> parse(Map<String, String> texts) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> sources = new ArrayList<>();
    texts.forEach((path, text) -> sources.add(new Source(path, text)));
    var task = (JavacTask) compiler.getTask(null, null, null, List.of(), null, sources);
    try {
      List<JavaFile> files = new ArrayList<>();
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        String path = unit.getSourceFile().toUri().getPath().substring(1);
        files.add(new JavaFile(path, texts.get(path), unit, positions));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String module() {
    return House.moduleOf(path);
  }

  String at(long line) {
    return path.substring(path.lastIndexOf('/') + 1) + ":" + line + " ";
  }

  long lineOf(Tree part) {
    return tree.getLineMap().getLineNumber(positions.getStartPosition(tree, part));
  }

  long lastLineOf(Tree part) {
    return tree.getLineMap().getLineNumber(positions.getEndPosition(tree, part));
  }

  /// Every text in the source, text blocks with their indentation taken away.
  List<Text> texts() {
    List<Text> found = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitLiteral(LiteralTree literal, Void nothing) {
        if (literal.getValue() instanceof String value) {
          found.add(new Text(value, getCurrentPath(), lineOf(literal)));
        }
        return null;
      }
    }.scan(tree, null);
    return found;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
