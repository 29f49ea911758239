using Confidant.BotHost.Tests.Support;
using Confidant.BotHost.Web.Api;
using FluentAssertions;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Confidant.BotHost.Tests.Web;

public sealed class ApiPolicyTests
{
    private static readonly string[] _open = ["GET /api/openapi.json"];
    private static readonly string[] _operators =
        ["GET {0}/agents", "GET {0}/presets", "POST {0}/agents", "POST {0}/tokens"];

    [Fact]
    public async Task Every_route_is_on_the_list_of_policies_and_every_policy_has_a_route()
    {
        await using PipelineHarness host = await PipelineHarness.StartWebAsync(settings: ("Mcp:Enabled", "true"));

        IEnumerable<string> routes = host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(static route => route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
                .Select(method => $"{method} {route.RoutePattern.RawText}"));

        routes.Should().BeEquivalentTo(ApiPolicies.All.Keys);
    }

    [Fact]
    public void Nothing_but_the_document_is_open_and_the_operators_key_opens_no_content()
    {
        Keys(static policy => policy == ApiPolicy.Everybody).Should().Equal(_open);
        Keys(static policy => policy.IsForOperator).Should()
            .BeEquivalentTo(_operators.Select(static route => string.Format(null, route, ApiPolicies.Root)));
    }

    [Fact]
    public async Task The_document_describes_every_route_and_what_it_needs()
    {
        await using ApiScene scene = await ApiScene.StartAsync();

        ApiReply reply = await scene.GetAsync(null, "/api/openapi.json");

        reply.Status.Should().Be(200);
        reply.Json.GetProperty("paths").EnumerateObject()
            .SelectMany(static path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"))
            .Should().BeEquivalentTo(ApiPolicies.All.Keys.Except(_open).Except(["POST /mcp"]));
        reply.Json.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("type").GetString()
            .Should().Be("http");
        reply.Json.GetProperty("components").GetProperty("schemas").GetProperty("MessageResponse").GetProperty("properties")
            .EnumerateObject().Select(static property => property.Name)
            .Should().Equal("response", "session_id", "conversation_hint", "format", "buttons", "documents");
    }

    private static IEnumerable<string> Keys(Func<ApiPolicy, bool> matches) =>
        ApiPolicies.All.Where(entry => matches(entry.Value)).Select(static entry => entry.Key);
}
