using System.Net;
using System.Text;
using Fazhi.Testing;

namespace Fazhi.Api.Tests;

/// <summary>The page of the browser application beside the API: each keeps its own answers.</summary>
public sealed class SpaPageTests(SpaPageTests.Application application) : IClassFixture<SpaPageTests.Application>
{
    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/legal-aid/cases")]
    [InlineData("HEAD", "/")]
    public async Task Every_other_address_is_the_page(string method, string path)
    {
        using var caller = application.Anonymous();
        using var answer = await caller.SendAsync(new HttpRequestMessage(new(method), path));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_API_says_415_and_not_404_to_what_it_cannot_read()
    {
        using var caller = await application.SignInAsync("legalaid.clerk");
        using var text = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var answer = await caller.PostAsync("/api/v1/legal-aid/cases", text);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("PATCH", "/api/v1/legal-aid/cases", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/v1/nonsense", HttpStatusCode.NotFound)]
    [InlineData("POST", "/legal-aid/cases", HttpStatusCode.NotFound)]
    public async Task Nor_does_the_page_answer_for_it(string method, string path, HttpStatusCode status)
    {
        using var caller = await application.SignInAsync("legalaid.clerk");
        using var answer = await caller.SendAsync(new HttpRequestMessage(new(method), path));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    public sealed class Application : FazhiApplication
    {
        protected override void Configure(IDictionary<string, string> settings)
        {
            ArgumentNullException.ThrowIfNull(settings);
            var folder = Directory.CreateDirectory(Path.Combine(settings["Data:Folder"], "spa")).FullName;
            File.WriteAllText(Path.Combine(folder, "index.html"), "<!doctype html>");
            settings["Spa:Folder"] = folder;
        }
    }
}
