using System.Runtime.CompilerServices;
using DeepSeekTracker.Web.Tests.Hosting;

namespace DeepSeekTracker.Web.Tests;

/// <summary>What hundreds of hosts in one process need, before the first test.</summary>
internal static class TestProcess
{
    [ModuleInitializer]
    public static void Prepare()
    {
        // Playwright sets the console's encoding, which flushes .NET's own writer under a lock that this writer wants while it
        // writes: a test that logs at that moment would wait for ever.
        FlowConsole.Install(
            new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true },
            new StreamWriter(Console.OpenStandardError()) { AutoFlush = true }
        );

        // Each host would watch its folder for changed settings, and a system allows 128 watchers.
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
    }
}
