using Fazhi.Platform.Calendar.Features;
using Fazhi.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Calendar;

/// <summary>Composition of the calendar and its feeds.</summary>
public static class CalendarRegistration
{
    public static IServiceCollection AddFazhiCalendar(this IServiceCollection services) =>
        services.AddScoped<CalendarReader>().AddScoped<ICalendarSource, DutyCalendar>();

    /// <summary>Maps <c>calendar</c> under the API's root <c>/api/v1</c>.</summary>
    public static void MapCalendar(this IEndpointRouteBuilder api)
    {
        var calendar = api.MapGroup("/calendar").WithTags("日历");
        GetCalendarEndpoint.Map(calendar);
        CalendarFeedEndpoint.Map(calendar);
    }
}
