namespace DeepSeekTracker.Web.Pages.Wording;

/// <summary>Speaks to each reader in the language that the browser asks for.</summary>
public static class ReaderLanguages
{
    /// <summary>To stand in front of everything that writes pages, the pages of errors too.</summary>
    public static void UseReaderLanguage(this IApplicationBuilder app)
    {
        var languages = app.ApplicationServices.GetRequiredService<SpokenLanguages>();
        app.Use(
            async (context, next) =>
            {
                ReaderLanguage.Current = languages.For(context.Request.Headers.AcceptLanguage);
                context.Response.OnStarting(TellCaches, context.Response);
                await next(context);
            }
        );
    }

    private static Task TellCaches(object state)
    {
        var response = (HttpResponse)state;
        if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
        {
            response.Headers.Append("Vary", "Accept-Language");
        }

        return Task.CompletedTask;
    }
}
