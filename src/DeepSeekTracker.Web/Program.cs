using DeepSeekTracker.Web.Hosting;

return await Commands.RunAsync(args);

/// <summary>The entry point; public so that the tests can host it.</summary>
public partial class Program;
