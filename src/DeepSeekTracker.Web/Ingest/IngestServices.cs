using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Ingest;

public static class IngestServices
{
    public static IServiceCollection AddIngest(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IngestOptions>().Bind(configuration.GetSection("Ingest")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WriteQueue>().AddSingleton<OutletBook>().AddSingleton<ArticleStore>().AddSingleton<EntryStore>();
        services
            .AddSingleton<TableImporter>()
            .AddSingleton<SavedImporter>()
            .AddSingleton<StarterRecord>()
            .AddSingleton<IndexBuilder>()
            .AddSingleton<Reanalyzer>();
        services.AddSingleton<DueFeeds>().AddSingleton<DuePages>();
        services.AddSingleton<FeedWriter>().AddSingleton<FeedPoller>().AddSingleton<PageReader>().AddSingleton<IngestPass>();
        services.AddSingleton(provider => new IngestQueue(provider.GetRequiredService<SavedImporter>()));
        services.AddSingleton(provider => new IngestWorker(
            provider.GetRequiredService<IngestPass>(),
            provider.GetRequiredService<IOptions<IngestOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<IngestWorker>>()
        ));
        return services;
    }
}
