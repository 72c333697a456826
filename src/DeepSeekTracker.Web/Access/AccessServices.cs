using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Access;

public static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AdminOptions>().Bind(configuration.GetSection("Admin")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AdminOptions>, AdminOptionsCheck>();
        services
            .AddOptions<AccessOptions>()
            .Bind(configuration.GetSection("Access"))
            .ValidateDataAnnotations()
            .Validate(
                access => access.TrustedProxies.All(IsNetwork),
                "Access:TrustedProxies holds networks such as 172.17.0.0/16."
            )
            .ValidateOnStart();
        services
            .AddOptions<ReadingOptions>()
            .Bind(configuration.GetSection("Reading"))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<ReadingLimits>();
        services.AddSingleton<OwnerStore>().AddSingleton<SignInLimit>();
        services.AddSingleton(provider => new OwnerPassword(
            provider.GetRequiredService<OwnerStore>(),
            provider.GetRequiredService<IOptions<AdminOptions>>(),
            provider.GetRequiredService<ILogger<OwnerPassword>>()
        ));
        services.AddSingleton(provider => new OwnerSessions(
            provider.GetRequiredService<OwnerStore>(),
            provider.GetRequiredService<IOptions<AccessOptions>>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(provider => new FirstUse(provider.GetRequiredService<OwnerPassword>()));
        services.AddAuthentication(OwnerSessions.Scheme).AddCookie(OwnerSessions.Scheme);
        services
            .AddOptions<CookieAuthenticationOptions>(OwnerSessions.Scheme)
            .Configure<IOptions<AccessOptions>, OwnerSessions>(ConfigureCookie);
        services.AddAuthorization();
        services
            .AddOptions<AuthorizationOptions>()
            .Configure<IOptions<AccessOptions>>(
                (authorization, access) =>
                {
                    if (access.Value.Mode == AccessOptions.AllBehindSignIn)
                    {
                        authorization.FallbackPolicy = authorization.DefaultPolicy;
                    }
                }
            );
        // Later than the setup of Razor, which makes the list of conventions anew.
        services.PostConfigure<RazorPagesOptions>(pages => pages.Conventions.AuthorizeFolder("/Admin"));
        services.Configure<AntiforgeryOptions>(antiforgery => antiforgery.Cookie = new SecureCookie("form"));
        services.Configure<CookieTempDataProviderOptions>(said => said.Cookie = new SecureCookie("said"));
        services
            .AddOptions<ForwardedHeadersOptions>()
            .Configure<IOptions<AccessOptions>>((forwarded, access) => Trust(forwarded, access.Value.TrustedProxies));
        return services;
    }

    private static bool IsNetwork(string text) => System.Net.IPNetwork.TryParse(text, out _);

    private static void ConfigureCookie(
        CookieAuthenticationOptions cookie,
        IOptions<AccessOptions> access,
        OwnerSessions sessions
    )
    {
        cookie.Cookie = new SecureCookie("owner");
        cookie.ExpireTimeSpan = TimeSpan.FromDays(access.Value.SessionDays);
        cookie.SlidingExpiration = true;
        cookie.Events = new CookieAuthenticationEvents
        {
            OnRedirectToLogin = Challenge.AnswerAsync,
            OnValidatePrincipal = sessions.ValidateAsync,
        };
    }

    private static void Trust(ForwardedHeadersOptions forwarded, IReadOnlyList<string> proxies)
    {
        forwarded.ForwardedHeaders =
            proxies.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
    }
}
