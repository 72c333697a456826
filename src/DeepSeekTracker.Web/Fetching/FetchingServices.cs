using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Fetching;

public static class FetchingServices
{
    /// <summary>Adds <see cref="Fetcher"/> and <see cref="HostThrottle"/>, configured by section "Fetching".</summary>
    public static IServiceCollection AddFetching(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<FetchingOptions>()
            .Bind(configuration.GetSection(FetchingOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<FetchingOptions>, FetchingOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<FetchingOptions>>().Value);
        services.AddSingleton(provider => Dialler.ToTheNetwork(provider.GetRequiredService<FetchingOptions>()));
        services.AddSingleton<FetchTransport>();
        services.AddSingleton<HostThrottle>();
        services.AddSingleton<LargeBodies>();
        services.AddSingleton(provider => new Fetcher(
            provider.GetRequiredService<FetchingOptions>(),
            provider.GetRequiredService<FetchTransport>(),
            provider.GetRequiredService<Dialler>(),
            provider.GetRequiredService<HostThrottle>(),
            provider.GetRequiredService<LargeBodies>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Fetcher>>()
        ));
        return services;
    }

    private sealed class FetchingOptionsCheck : IValidateOptions<FetchingOptions>
    {
        public ValidateOptionsResult Validate(string? name, FetchingOptions options) =>
            options.WhyInvalid() is { } why ? ValidateOptionsResult.Fail(why) : ValidateOptionsResult.Success;
    }
}
