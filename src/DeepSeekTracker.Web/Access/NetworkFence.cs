using System.Net;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Access;

/// <summary>Where the operator names networks, <c>/admin</c> is kept for them and this machine, password or not.</summary>
internal sealed class NetworkFence(RequestDelegate next, IOptions<AdminOptions> options)
{
    private readonly IPNetwork[] _allowed = [.. options.Value.AllowedNetworks.Select(IPNetwork.Parse)];

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase) && !IsAllowed(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }

    /// <summary>No address means an in-process call, as tests make.</summary>
    private bool IsAllowed(HttpContext context)
    {
        if (_allowed.Length == 0 || context.Connection.RemoteIpAddress is not { } address)
        {
            return true;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (IPAddress.IsLoopback(plain) && !IsForwarded(context.Request)) || _allowed.Any(network => network.Contains(plain));
    }

    /// <summary>A proxy on this machine that nobody named as trusted brings everyone's requests from this machine's address.</summary>
    private static bool IsForwarded(HttpRequest request) =>
        request.Headers.ContainsKey("X-Forwarded-For") || request.Headers.ContainsKey("Forwarded");
}
