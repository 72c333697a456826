using System.Net;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Access;

/// <summary>A fence with a hole and a password that anybody guesses stop the start. The password is not shown.</summary>
internal sealed class AdminOptionsCheck : IValidateOptions<AdminOptions>
{
    public ValidateOptionsResult Validate(string? name, AdminOptions options)
    {
        var problems = new List<string>();
        if (options.AllowedNetworks.FirstOrDefault(text => !IPNetwork.TryParse(text, out _)) is { } network)
        {
            problems.Add($"Admin:AllowedNetworks: “{network}” is not a network such as 192.168.1.0/24.");
        }

        if (options.Password is { Length: > 0 } password && OwnerPassword.Refusal(password) is { } refusal)
        {
            problems.Add($"Admin:Password: {refusal}");
        }

        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
