/** Everything the host exposes, loaded for the coverage report: importing the root declares all member tables. */
import "./book";
import "./workbook";
import "../host/services";
