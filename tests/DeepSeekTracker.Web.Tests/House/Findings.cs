namespace DeepSeekTracker.Web.Tests.House;

internal static class Findings
{
    /// <summary>Fails with every finding on a line of its own; xunit's own message would cut them short.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
        {
            Assert.Fail($"{all.Count} against the house's rules:\n{string.Join('\n', all)}");
        }
    }
}
