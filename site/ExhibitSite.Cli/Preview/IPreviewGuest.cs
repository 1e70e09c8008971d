using Microsoft.AspNetCore.Http;

namespace ExhibitSite.Cli.Preview;

/// <summary>Answers requests below an address of its own on the preview's server, which has seen to it that the host is this machine.</summary>
internal interface IPreviewGuest
{
    /// <summary>What its paths start with: <c>/__name/</c>.</summary>
    string Address { get; }

    /// <summary>Answers a request whose path starts so, whatever its method.</summary>
    Task AnswerAsync(HttpContext http);
}
