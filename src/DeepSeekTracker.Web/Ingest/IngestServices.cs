using DeepSeekTracker.Web.Data;
using DeepSeekTracker.Web.Fetching;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Ingest;

public static class IngestServices
{
    public static IServiceCollection AddIngest(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IngestOptions>().Bind(configuration.GetSection("Ingest")).ValidateDataAnnotations().ValidateOnStart();
        services
            .AddSingleton<AnalysisQueue>()
            .AddSingleton<WriteQueue>()
            .AddSingleton<OutletBook>()
            .AddSingleton<ArticleStore>()
            .AddSingleton<EntryStore>();
        services
            .AddSingleton<TableImporter>()
            .AddSingleton<SavedImporter>()
            .AddSingleton<StarterRecord>()
            .AddSingleton<IndexBuilder>()
            .AddSingleton<CaptureReader>()
            .AddSingleton<Reanalyzer>()
            .AddSingleton<ReanalysisPlanner>()
            .AddSingleton<TopicBook>()
            .AddSingleton<MentionEditor>()
            .AddSingleton<CopyBook>()
            .AddSingleton<CatchUp>();
        services.AddSingleton<DueFeeds>().AddSingleton<DuePages>();
        services
            .AddSingleton<FeedWriter>()
            .AddSingleton<FeedPoller>()
            .AddSingleton<PageReader>()
            .AddSingleton<ConnectionWitnesses>()
            .AddSingleton<IngestPass>();
        services.AddSingleton<RunningWork>().AddSingleton<WorkerBell>().AddSingleton<OwnerWork>();
        services.AddSingleton<FeedProbe>().AddSingleton<FeedDiscovery>().AddSingleton<DiscoveryDesk>();
        services.AddSingleton<FeedBook>().AddSingleton<FeedEditor>().AddSingleton<OutletEditor>();
        services.AddSingleton<OpmlImporter>().AddSingleton<OpmlExporter>();
        services.AddSingleton(provider => new IngestQueue(
            provider.GetRequiredService<SavedImporter>(),
            provider.GetRequiredService<DiscoveryDesk>(),
            provider.GetRequiredService<FeedBook>(),
            provider.GetRequiredService<FeedEditor>(),
            provider.GetRequiredService<OutletEditor>(),
            provider.GetRequiredService<OpmlImporter>(),
            provider.GetRequiredService<OpmlExporter>(),
            provider.GetRequiredService<TopicBook>(),
            provider.GetRequiredService<MentionEditor>(),
            provider.GetRequiredService<CopyBook>(),
            provider.GetRequiredService<OwnerWork>(),
            provider.GetRequiredService<ReanalysisPlanner>(),
            provider.GetRequiredService<RunningWork>()
        ));
        services.AddSingleton<WorkerHeartbeat>();
        services.AddSingleton(provider => new IngestWorker(
            provider.GetRequiredService<IngestPass>(),
            provider.GetRequiredService<WorkerHeartbeat>(),
            provider.GetRequiredService<WorkerBell>(),
            provider.GetRequiredService<LargeBodies>(),
            provider.GetRequiredService<WriteHealth>(),
            provider.GetRequiredService<IOptions<IngestOptions>>(),
            provider.GetRequiredService<ILogger<IngestWorker>>()
        ));
        return services;
    }
}
