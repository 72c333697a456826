namespace DeepSeekTracker.Web.Hosting;

internal static class DemoVerb
{
    public static Task<int> RunAsync(VerbSettings settings) => throw new StartException("soon");
}
