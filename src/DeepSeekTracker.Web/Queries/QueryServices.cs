namespace DeepSeekTracker.Web.Queries;

public static class QueryServices
{
    public static IServiceCollection AddQueries(this IServiceCollection services) =>
        services
            .AddSingleton<CoverageColumns>()
            .AddHostedService<ColumnsKeeper>()
            .AddSingleton<ArticleSelection>()
            .AddSingleton<CoverageQueries>()
            .AddSingleton<ReportQueries>()
            .AddSingleton<SetAsideQueries>()
            .AddSingleton<ArticleQueries>()
            .AddSingleton<FacetQueries>()
            .AddSingleton<TimelineQueries>()
            .AddSingleton<OutletQueries>()
            .AddSingleton<TopicQueries>()
            .AddSingleton<FeedQueries>()
            .AddSingleton<FeedDetailsQuery>()
            .AddSingleton<SnippetQueries>()
            .AddSingleton<UnreadLimits>()
            .AddSingleton<EntryQueries>()
            .AddSingleton<NewsQueries>()
            .AddSingleton<CollectionQueries>()
            .AddSingleton<CompareQueries>()
            .AddSingleton<CaptureQueries>()
            .AddSingleton<FormerTextQueries>()
            .AddSingleton<ClaimQueries>()
            .AddSingleton<CopyQueries>()
            .AddSingleton<IngestQueries>()
            .AddSingleton<TrackerId>();
}
