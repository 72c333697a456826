using System.Runtime.CompilerServices;

namespace DeepSeekTracker.Web.Tests;

/// <summary>
/// Gives the console a writer of its own before any test logs. Playwright sets the console's encoding, which flushes .NET's own
/// writer under a lock that this writer wants while it writes: a test that logs at that moment would wait for ever.
/// </summary>
internal static class TestConsole
{
    [ModuleInitializer]
    public static void Redirect() =>
        Console.SetOut(TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true }));
}
