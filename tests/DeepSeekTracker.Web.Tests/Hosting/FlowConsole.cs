using System.Text;

namespace DeepSeekTracker.Web.Tests.Hosting;

/// <summary>
/// The process has one console, and tests run side by side. What a test's own flow writes while it listens comes to that test;
/// all else goes where it went before.
/// </summary>
internal static class FlowConsole
{
    private static readonly AsyncLocal<TextWriter?> Out = new();
    private static readonly AsyncLocal<TextWriter?> Error = new();

    /// <summary>To be called once, before the first test.</summary>
    public static void Install(TextWriter output, TextWriter error)
    {
        Console.SetOut(new Divided(Out, output));
        Console.SetError(new Divided(Error, error));
    }

    /// <summary>Brings what this flow writes from now on to the two writers; the console's own are back when it is disposed.</summary>
    public static IDisposable Listen(TextWriter output, TextWriter error)
    {
        var before = new Before(Out.Value, Error.Value);
        (Out.Value, Error.Value) = (output, error);
        return before;
    }

    private sealed record Before(TextWriter? Output, TextWriter? Errors) : IDisposable
    {
        public void Dispose() => (Out.Value, Error.Value) = (Output, Errors);
    }

    private sealed class Divided(AsyncLocal<TextWriter?> own, TextWriter common) : TextWriter
    {
        public override Encoding Encoding => common.Encoding;

        private TextWriter Now => own.Value ?? common;

        public override void Write(char value) => Now.Write(value);

        public override void Write(char[] buffer, int index, int count) => Now.Write(buffer, index, count);

        public override void Write(ReadOnlySpan<char> buffer) => Now.Write(buffer);

        public override void Write(string? value) => Now.Write(value);

        public override void WriteLine() => Now.WriteLine();

        public override void WriteLine(string? value) => Now.WriteLine(value);

        public override void Flush() => Now.Flush();
    }
}
