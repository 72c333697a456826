using System.Globalization;
using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Web.Access;
using DeepSeekTracker.Web.Api;
using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Export;
using DeepSeekTracker.Web.Fetching;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Pages;
using DeepSeekTracker.Web.Pages.Wording;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>The composition root: the only place that sees every room.</summary>
internal static class TrackerBuilder
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>From the wish to stop to the last write.</summary>
    public static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(4);

    private const string HostCategory = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>Lowest in rank: files, the environment and the command line override it.</summary>
    private static readonly Dictionary<string, string?> Defaults = new(StringComparer.Ordinal)
    {
        ["AllowedHosts"] = "localhost;127.0.0.1;[::1]",
        ["Urls"] = DefaultUrl,
    };

    /// <param name="configuration">Arguments of the form <c>--Section:Key=value</c>.</param>
    /// <param name="quiet">True for verbs: only warnings reach the console.</param>
    public static WebApplication Build(string[] configuration, bool quiet)
    {
        // The machine's country changes nothing that is parsed or written; a reader's does by ReaderLanguage only.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                // Nothing follows a changed file before the next start, so nothing need watch it: a system allows few watches.
                Args = [.. configuration, "--hostBuilder:reloadConfigOnChange=false"],
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.Configuration.Sources.Insert(
            0,
            new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = Defaults }
        );
        builder.Configuration.AddInMemoryCollection(ListValues.Split(builder.Configuration));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            // Longer ones than we answer, so that who sends one is told why; Kestrel itself would only cut the connection.
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
        });
        // In front of the host's own filters, which refuse foreign names.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, SecurityHeaders>());
        builder.Services.AddSerilog((services, log) => ConfigureLog(log, services, quiet));
        builder.Services.AddTracker(builder.Configuration);
        var app = builder.Build();
        app.UseTracker();
        return app;
    }

    private static void AddTracker(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<StoryOptions>().Bind(configuration.GetSection("Story")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => new StoryOnFile(StoryLoader.Load(StoryFolder(provider))));
        services.AddSingleton(provider => new ArticleAnalyzer(provider.GetRequiredService<StoryOnFile>().Followed.Story));
        // The owner may change the topics' rules while the program runs: whoever asks gets those in force.
        services.AddTransient(provider => provider.GetRequiredService<ArticleAnalyzer>().Story);
        services.AddTransient(provider =>
            provider.GetRequiredService<StoryOnFile>().Followed with
            {
                Story = provider.GetRequiredService<ArticleAnalyzer>().Story,
            }
        );
        services.AddSingleton(provider => new StoryFiles(StoryFolder(provider)));
        services.AddData(configuration).AddQueries().AddFetching(configuration).AddIngest(configuration).AddAccess(configuration);
        services.AddSingleton<ArticleExport>().AddSingleton<Readiness>();
        services.AddHostedService<StartUp>();
        services.AddHostedService(provider => provider.GetRequiredService<CatchUp>());
        services.AddHostedService<Upkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<IngestWorker>());
        services.AddDataProtection().SetApplicationName("DeepSeekTracker");
        services
            .AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<DataFolder, ILoggerFactory>(
                (keys, folder, logs) =>
                    keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                        new DirectoryInfo(Path.Combine(folder.Path, "keys")),
                        logs
                    )
            );
        services.AddSingleton<IFileVersionProvider, FileVersions>();
        services.AddPages();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
    }

    private static void UseTracker(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseReaderLanguage();
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseExceptionHandler("/status/500");
        app.UseReadableErrors();
        app.UseSlowSearches();
        app.UseSizeLimits();
        app.UseMiddleware<SameOrigin>();
        app.UseMiddleware<NetworkFence>();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=86400",
            }
        );
        app.UseRouting();
        app.UsePageMethods();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<ReadingLimits>();
        app.MapRazorPages();
        app.MapExport();
        app.MapHealth();
    }

    private static string StoryFolder(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<StoryOptions>>().Value.Resolve();

    /// <summary>Where a start fails before a background service began, the host takes its end for a fault of it.</summary>
    internal static bool IsCalledOff(LogEvent told) =>
        told.Exception is OperationCanceledException
        && told.Properties.GetValueOrDefault(Serilog.Core.Constants.SourceContextPropertyName)
            is ScalarValue { Value: HostCategory };

    /// <summary>A readable console, and a rolling file of JSON lines in the data folder. No article text in either.</summary>
    private static void ConfigureLog(LoggerConfiguration log, IServiceProvider services, bool quiet)
    {
        log.ReadFrom.Services(services)
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // Keys lie in the data folder; who can read that folder can read everything.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // A start that fails is told once, in plain words, by the verb.
            .MinimumLevel.Override(HostCategory, LogEventLevel.Fatal)
            .Filter.ByExcluding(IsCalledOff)
            .WriteTo.Console(
                restrictedToMinimumLevel: quiet ? LogEventLevel.Warning : LogEventLevel.Information,
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
                standardErrorFromLevel: LogEventLevel.Verbose,
                formatProvider: CultureInfo.InvariantCulture
            )
            .WriteTo.File(
                new CompactJsonFormatter(),
                Path.Combine(services.GetRequiredService<DataFolder>().Path, "logs", "tracker-.json"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 14,
                fileSizeLimitBytes: 50_000_000,
                shared: true
            );
    }
}
